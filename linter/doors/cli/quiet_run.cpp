#include "linter/doors/cli/quiet_run.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>

#include <nlohmann/json.hpp>

#include "linter/base/json_writer.hpp"
#include "linter/intake/intake.hpp"
#include "linter/lint.hpp"
#include "linter/measure/measure.hpp"

namespace warmline::cli {

namespace {

std::vector<std::string> cells_of(const std::string& line) {
    std::vector<std::string> cells(1);
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char next = i + 1 < line.size() ? line[i + 1] : ' ';
        if (line[i] == '\t') {
            cells.emplace_back();
        } else if (line[i] == '\\' && (next == 'n' || next == 't' || next == '\\')) {
            cells.back() += next == 'n' ? '\n' : next == 't' ? '\t' : '\\';
            ++i;
        } else if (line[i] != '\r') {
            cells.back() += line[i];
        }
    }
    return cells;
}

/// Reads the texts of a file of rows one after another.
class RowReader {
public:
    explicit RowReader(const Rows& rows) : rows_(rows), in_(rows.file, std::ios::binary) {}

    /// What is wrong with the file; to be asked first.
    std::optional<Problem> open() {
        if (!in_)
            return Problem{"rows-unreadable", "the rows cannot be read", rows_.file,
                           "check the path"};
        if (in_.peek() == '{') return std::nullopt;
        std::string line;
        std::getline(in_, line);
        heading_ = cells_of(line);
        if (column("text") == heading_.size())
            return Problem{"rows-heading", "the first line names no column \"text\"", rows_.file,
                           "give a heading with tabs, or NDJSON with a member \"text\""};
        if (!rows_.column.empty() && column(rows_.column) == heading_.size())
            return Problem{"rows-column", "there is no column \"" + rows_.column + "\"", rows_.file,
                           "choose one of its heading"};
        return std::nullopt;
    }

    bool next(std::string& text) {
        for (std::string line; std::getline(in_, line);)
            if (heading_.empty() ? from_json(line, text) : from_cells(cells_of(line), text))
                return true;
        return false;
    }

private:
    std::size_t column(std::string_view name) const {
        return static_cast<std::size_t>(std::find(heading_.begin(), heading_.end(), name) -
                                        heading_.begin());
    }

    bool from_cells(const std::vector<std::string>& cells, std::string& text) const {
        if (cells.size() != heading_.size()) return false;
        if (!rows_.column.empty() && cells[column(rows_.column)] != rows_.value) return false;
        text = cells[column("text")];
        return true;
    }

    bool from_json(const std::string& line, std::string& text) const {
        const auto json = nlohmann::json::parse(line, nullptr, false);
        if (!json.is_object() || !json.contains("text") || !json["text"].is_string()) return false;
        if (!rows_.column.empty()) {
            const auto found = json.find(rows_.column);
            if (found == json.end()) return false;
            const auto value = found->is_string() ? found->get<std::string>() : found->dump();
            if (value != rows_.value) return false;
        }
        text = json["text"].get<std::string>();
        return true;
    }

    const Rows& rows_;
    std::ifstream in_;
    std::vector<std::string> heading_;  ///< empty for NDJSON
};

enum Source : std::size_t { shelf, mails, rows };

class Counter {
public:
    explicit Counter(std::shared_ptr<const RulePack> pack)
        : pack_(std::move(pack)),
          linter_(pack_, {}),
          german_(pack_, language_only(Language::de)),
          english_(pack_, language_only(Language::en)),
          hits_(pack_->rules().size()) {}

    void read_mails(const std::vector<std::string>& paths, Source source) {
        Intake intake(paths);
        ReadBuffer buffer;
        while (const auto delivery = intake.next(buffer)) {
            if (delivery->passed_over) continue;
            if (!delivery->message) {
                table_.problems.push_back(delivery->message.problem());
                continue;
            }
            const auto checked = linter_.lint(*delivery->message);
            count(checked, source);
            if (source == shelf)
                table_.not_sent += checked.assessment.verdict.action != Action::send;
        }
    }

    void read_rows(const Rows& wanted) {
        RowReader reader(wanted);
        if (auto problem = reader.open()) {
            table_.problems.push_back(std::move(*problem));
            return;
        }
        for (std::string text; reader.next(text);) {
            const auto& linter = guess_language(text) == Language::de ? german_ : english_;
            count(linter.lint(text, InputKind::text_template, {}), rows);
        }
    }

    QuietTable table() && {
        for (std::size_t i = 0; i < hits_.size(); ++i) {
            const auto& [on_shelf, in_mails, in_rows] = hits_[i];
            if (on_shelf + in_mails + in_rows > 0)
                table_.rules.push_back({pack_->rules()[i].id, on_shelf, in_mails, in_rows});
        }
        std::stable_sort(
            table_.rules.begin(), table_.rules.end(), [](const QuietRow& a, const QuietRow& b) {
                return std::pair(a.mails + a.rows, a.shelf) > std::pair(b.mails + b.rows, b.shelf);
            });
        table_.shelf = read_[shelf];
        table_.mails = read_[mails];
        table_.rows = read_[rows];
        return std::move(table_);
    }

private:
    static LintOptions language_only(Language language) {
        LintOptions options;
        options.language = language;
        options.mode = Mode::rendered;
        return options;
    }

    void count(const Checked& checked, Source source) {
        ++read_[source];
        for (const auto& finding : checked.assessment.findings)
            ++hits_[finding.rule][source];
    }

    std::shared_ptr<const RulePack> pack_;
    Linter linter_, german_, english_;
    std::vector<std::array<std::uint64_t, 3>> hits_;
    std::array<std::uint64_t, 3> read_{};
    QuietTable table_;
};

std::string in_columns(std::string_view rule, const std::array<std::string, 3>& cells) {
    std::string line(rule);
    line.resize(std::max<std::size_t>(line.size(), 32), ' ');
    for (const auto& cell : cells)
        line += std::string(cell.size() < 14 ? 14 - cell.size() : 1, ' ') + cell;
    return line + "\n";
}

}  // namespace

Rows Rows::parse(const std::string& written) {
    const auto colon = written.rfind(':');
    const auto equals = colon == std::string::npos ? colon : written.find('=', colon);
    if (equals == std::string::npos) return {written, {}, {}};
    return {written.substr(0, colon), written.substr(colon + 1, equals - colon - 1),
            written.substr(equals + 1)};
}

double QuietTable::per_thousand(const QuietRow& row) const {
    const auto texts = mails + rows;
    return texts == 0
               ? 0
               : 1000.0 * static_cast<double>(row.mails + row.rows) / static_cast<double>(texts);
}

QuietTable count_hits(const QuietRequest& request, std::shared_ptr<const RulePack> pack) {
    Counter counter(std::move(pack));
    if (!request.shelf.empty()) counter.read_mails(request.shelf, shelf);
    if (!request.mails.empty()) counter.read_mails(request.mails, mails);
    for (const auto& wanted : request.rows)
        counter.read_rows(wanted);
    return std::move(counter).table();
}

std::string render_text(const QuietTable& table, bool german) {
    std::string text;
    if (table.rules.empty())
        text = german ? "Keine Regel hat sich gemeldet.\n" : "No rule spoke up.\n";
    else
        text = german ? in_columns("Regel", {"je 1.000 Texte", "Treffer", "gute Post"})
                      : in_columns("rule", {"per 1,000", "hits", "quiet shelf"});
    for (const auto& row : table.rules) {
        std::array<char, 32> share{};
        std::snprintf(share.data(), share.size(), "%.1f", table.per_thousand(row));
        text += in_columns(row.rule, {share.data(), std::to_string(row.mails + row.rows),
                                      std::to_string(row.shelf)});
    }
    std::uint64_t on_shelf = 0;
    for (const auto& row : table.rules)
        on_shelf += row.shelf;
    const auto number = [](std::uint64_t value, std::string_view one, std::string_view many) {
        return std::to_string(value) + std::string(value == 1 ? one : many);
    };
    text += german ? "\nGute Post: " + number(table.shelf, " Mail", " Mails") + ", " +
                         number(on_shelf, " Treffer", " Treffer") + ", " +
                         number(table.not_sent, " nicht „senden“", " nicht „senden“") +
                         ". Daneben: " + number(table.mails, " Mail", " Mails") + ", " +
                         number(table.rows, " Zeile", " Zeilen") + ".\n"
                   : "\nQuiet shelf: " + number(table.shelf, " mail", " mails") + ", " +
                         number(on_shelf, " hit", " hits") + ", " +
                         number(table.not_sent, " not \"send\"", " not \"send\"") +
                         ". Beside it: " + number(table.mails, " mail", " mails") + ", " +
                         number(table.rows, " row", " rows") + ".\n";
    if (table.mails + table.rows == 0)
        text +=
            german
                ? "Mit einem Ordner eigener guter Mails oder --rows TEXTE.tsv zeigt die Tabelle, "
                  "wie oft jede Regel sich dort meldet.\n"
                : "Name a folder of your own good mail, or --rows TEXTS.tsv, and the table shows "
                  "how often each rule speaks up there.\n";
    return text;
}

std::string render_json(const QuietTable& table) {
    std::string text;
    JsonWriter json(text);
    json.object([&] {
        json.object("texts", [&] {
            json.field("quiet_shelf", table.shelf);
            json.field("not_send", table.not_sent);
            json.field("mails", table.mails);
            json.field("rows", table.rows);
        });
        json.array("rules", [&] {
            for (const auto& row : table.rules)
                json.object([&] {
                    json.field("rule", row.rule);
                    json.field("quiet_shelf", row.shelf);
                    json.field("mails", row.mails);
                    json.field("rows", row.rows);
                    json.field("per_thousand", table.per_thousand(row));
                });
        });
    });
    return text + "\n";
}

}  // namespace warmline::cli

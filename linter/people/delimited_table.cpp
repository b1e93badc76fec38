#include "linter/people/delimited_table.hpp"

#include <algorithm>
#include <array>

namespace warmline {

namespace {

char choose_delimiter(std::string_view text) {
    const auto heading = text.substr(0, text.find_first_of("\r\n"));
    char best = ',';
    std::ptrdiff_t most = 0;
    for (const char candidate : {',', ';', '\t', '|'}) {
        const auto count = std::count(heading.begin(), heading.end(), candidate);
        if (count > most) {
            most = count;
            best = candidate;
        }
    }
    return best;
}

/// Walks the text once; the state is whether we stand inside quotes.
class Reader {
public:
    Reader(std::string_view text, const TableLimits& limits) : text_(text), limits_(limits) {
        // Excel's own first line: "sep=;".
        if (text_.size() > 5 && text_.starts_with("sep=") &&
            (text_[5] == '\n' || text_[5] == '\r')) {
            table_.delimiter = text_[4];
            at_ = text_.find('\n', 5);
            at_ = at_ == std::string_view::npos ? text_.size() : at_ + 1;
            ++line_;
            return;
        }
        table_.delimiter = choose_delimiter(text);
    }

    Table read() {
        while (at_ < text_.size() && !full_)
            read_row();
        return std::move(table_);
    }

private:
    void read_row() {
        TableRow row;
        row.line = line_;
        for (bool more = true; more;)
            more = read_cell(row);
        const bool blank = row.cells.size() == 1 && row.cells.front().empty();
        if (blank) return;
        if (table_.rows.size() >= limits_.rows) {
            full_ = true;
            report(row.line, "limit-rows", "more rows than we read", "split the list");
            return;
        }
        table_.rows.push_back(std::move(row));
    }

    /// Reads one cell and what ends it; false when the row is over.
    bool read_cell(TableRow& row) {
        std::string cell;
        skip_blanks();
        if (at_ < text_.size() && text_[at_] == '"') read_quoted(cell, row.line);
        while (at_ < text_.size() && text_[at_] != table_.delimiter && text_[at_] != '\n' &&
               text_[at_] != '\r')
            append(cell, text_[at_++]);
        while (!cell.empty() && cell.back() == ' ')
            cell.pop_back();
        if (row.cells.size() < limits_.columns) row.cells.push_back(std::move(cell));
        if (at_ >= text_.size()) return false;
        const char end = text_[at_++];
        if (end == table_.delimiter) return true;
        if (end == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
        ++line_;
        return false;
    }

    /// A quote that nothing closes, or that one far below or within a word closes, is a slip of
    /// whoever typed it: it may not swallow the rows in between.
    void read_quoted(std::string& cell, std::size_t began) {
        constexpr std::size_t most_lines = 200, most_bytes = 256u << 10;
        const auto opened = at_++;
        const auto first_line = line_;
        while (at_ < text_.size() && line_ - first_line <= most_lines &&
               at_ - opened <= most_bytes) {
            const char c = text_[at_++];
            if (c == '"') {
                if (at_ < text_.size() && text_[at_] == '"') {
                    ++at_;
                } else if (line_ == first_line || ends_cell()) {
                    return;
                } else {
                    break;
                }
            }
            if (c == '\n') ++line_;
            append(cell, c);
        }
        at_ = opened + 1;
        line_ = first_line;
        cell.clear();
        report(began, "open-quote", "a quoted field is never closed",
               "add the missing \"; the row was read without it");
    }

    /// Whether only blanks stand before the next delimiter or line end.
    bool ends_cell() const {
        auto at = at_;
        while (at < text_.size() && text_[at] == ' ')
            ++at;
        return at == text_.size() || text_[at] == table_.delimiter || text_[at] == '\n' ||
               text_[at] == '\r';
    }

    void skip_blanks() {
        while (at_ < text_.size() && text_[at_] == ' ')
            ++at_;
    }

    void append(std::string& cell, char c) {
        if (cell.size() < limits_.cell_bytes) cell += c;
    }

    void report(std::size_t line, std::string code, std::string what, std::string remedy) {
        table_.problems.push_back(
            {line, {std::move(code), std::move(what), {}, std::move(remedy)}});
    }

    std::string_view text_;
    TableLimits limits_;
    Table table_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    bool full_ = false;
};

}  // namespace

Table read_table(std::string_view text, const TableLimits& limits) {
    return Reader(text, limits).read();
}

}  // namespace warmline

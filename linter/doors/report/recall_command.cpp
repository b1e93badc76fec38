#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>

#include "linter/doors/report/commands.hpp"
#include "linter/history/recall_line.hpp"
#include "linter/history/store/store.hpp"

namespace warmline::report {

namespace {

using namespace cli;

bool answer(const std::string& line) {
    return std::fputs(line.c_str(), stdout) >= 0 && std::fflush(stdout) == 0;
}

/// A mail that is looked at waits for the answer.
constexpr std::chrono::seconds lock_patience(1);

/// The store ready for questions, or what keeps it from that.
Result<history::Store> open_for_questions(const std::string& url, const std::string& key,
                                          bool snapshot) {
    const auto place = history::parse_store_url(url, std::filesystem::current_path());
    if (!place) return place.problem();
    auto store = history::open_store(*place, history::Access::read, lock_patience);
    if (!store) return store;
    const auto ours = history::uses_key(**store, key);
    if (!ours) return ours.problem();
    if (!*ours)
        return Problem{"other-key",
                       "the store was written with another key, so it knows nobody by this one",
                       place->shown(), "give the right one as history.key_file"};
    if (snapshot)
        if (auto problem = history::hold_still(**store)) return *problem;
    return store;
}

}  // namespace

int recall_command(const Arguments& arguments) {
    std::string url, key;
    bool snapshot = false;
    if (const char* given = std::getenv("WARMLINE_STORE"); given != nullptr) url = given;
    CLI::App app("Answers what the store knows of a reader, one line a question.",
                 "warmline-report recall");
    app.add_option("--store", url, "sqlite:FILE or postgresql://…; otherwise $WARMLINE_STORE");
    app.add_option("--key", key, "id of the key behind the pseudonyms")->required();
    app.add_flag("--snapshot", snapshot, "answer as of the first question");
    if (const int leave = parse(app, arguments); leave >= 0) return leave;
    const auto store = open_for_questions(url, key, snapshot);
    // A store in which nothing was ever recorded knows nobody.
    const bool empty = !store && store.problem().code == "store-empty";
    for (std::string line; std::getline(std::cin, line);) {
        if (!store && !empty) {
            answer(history::problem_line(store.problem()));
            return ExitCode::unread;
        }
        const auto question = history::question_from(line);
        if (!question) return ExitCode::usage;
        if (empty) {
            if (!answer(history::to_line(Recollection{}))) return ExitCode::ok;
            continue;
        }
        const auto known = history::recall(**store, *question);
        if (!answer(known ? history::to_line(*known) : history::problem_line(known.problem())))
            return ExitCode::ok;
        if (!known) return ExitCode::unread;
    }
    return ExitCode::ok;
}

int key_command(const Arguments& arguments) {
    std::string url, key;
    if (const char* given = std::getenv("WARMLINE_STORE"); given != nullptr) url = given;
    CLI::App app("Whether a key may be used with the store.", "warmline-report key");
    app.add_option("--key", key, "id of the key behind the pseudonyms")->required();
    if (const int leave = parse(app, arguments); leave >= 0) return leave;
    const auto store = open_for_questions(url, key, false);
    return !store && store.problem().code == "other-key" ? ExitCode::found : ExitCode::ok;
}

}  // namespace warmline::report

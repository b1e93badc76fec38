#include "linter/history/recorder.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

namespace warmline::history {

namespace {

/// A folder of our own, gone at the end.
struct Folder {
    std::filesystem::path path;

    Folder() {
        auto name = (std::filesystem::temp_directory_path() / "warmline-recorder.XXXXXX").string();
        path = mkdtemp(name.data());
    }

    ~Folder() { std::filesystem::remove_all(path); }
};

}  // namespace

TEST_CASE("what the spool does not take waits, and goes there once it has room") {
    const Folder folder;
    const auto spool = folder.path / "spool";
    std::ofstream(spool) << "a file where a folder should be";
    Recorder recorder({.url = "sqlite:" + (folder.path / "h.db").string(),
                       .spool = spool,
                       .program = "/bin/false"});
    recorder.add_line("{\"a\":1}\n");
    recorder.add_line("{\"a\":2}\n");
    CHECK(recorder.count() == RecorderCount{.added = 2, .kept = 0, .lost = 0});
    REQUIRE(recorder.take_problem());
    std::filesystem::remove(spool);
    recorder.push();
    CHECK(recorder.count() == RecorderCount{.added = 2, .kept = 2, .lost = 0});
    const auto end = recorder.finish();
    CHECK(end.lost == 0);
    CHECK_FALSE(end.stored);
    CHECK(spool_status(spool_folder(spool, "sqlite:" + (folder.path / "h.db").string())).records ==
          2);
}

TEST_CASE("what found no room until the end is counted as lost") {
    const Folder folder;
    const auto spool = folder.path / "spool";
    std::ofstream(spool) << "a file where a folder should be";
    Recorder recorder({.url = "sqlite:" + (folder.path / "h.db").string(),
                       .spool = spool,
                       .program = "/bin/false"});
    for (int i = 0; i < 3; ++i)
        recorder.add_line("{}\n");
    CHECK(recorder.finish().lost == 3);
    CHECK(recorder.count() == RecorderCount{.added = 3, .kept = 0, .lost = 3});
}

}  // namespace warmline::history

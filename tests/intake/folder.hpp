/// A folder of our own that goes away with the test.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include <unistd.h>

struct TestFolder {
    TestFolder() {
        std::string pattern =
            (std::filesystem::temp_directory_path() / "warmline-intake-XXXXXX").string();
        path = ::mkdtemp(pattern.data());
    }

    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;

    ~TestFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }

    std::string put(const std::string& name, std::string_view content) const {
        const std::filesystem::path file = path / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << content;
        return file.string();
    }

    std::string string() const { return path.string(); }

    std::filesystem::path path;
};

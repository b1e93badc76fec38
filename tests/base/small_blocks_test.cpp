#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

namespace {

/// Every byte of it is `mark`.
struct Marked {
    std::unique_ptr<unsigned char[]> bytes;
    std::size_t size = 0;
    unsigned char mark = 0;

    Marked(std::size_t wanted, unsigned char with)
        : bytes(new unsigned char[wanted]), size(wanted), mark(with) {
        std::memset(bytes.get(), mark, size);
    }

    bool is_whole() const {
        for (std::size_t i = 0; i < size; ++i)
            if (bytes[i] != mark) return false;
        return true;
    }
};

/// Blocks of all sizes up to beyond those that are kept.
std::vector<Marked> many_blocks(unsigned char first_mark) {
    std::vector<Marked> blocks;
    for (std::size_t size = 0; size < 6000; size += 7)
        blocks.emplace_back(size, static_cast<unsigned char>(first_mark + size % 100));
    return blocks;
}

bool are_whole(const std::vector<Marked>& blocks) {
    for (const auto& block : blocks)
        if (!block.is_whole()) return false;
    return true;
}

}  // namespace

TEST_CASE("blocks handed out again lie apart from those in use") {
    auto kept = many_blocks(1);
    for (int round = 0; round < 50; ++round) {
        auto others = many_blocks(101);
        // Every other one goes, in an order of its own.
        for (std::size_t i = 0; i < kept.size(); i += 2)
            kept[i] = Marked(kept[(i * 7) % kept.size()].size, 3);
        CHECK(are_whole(others));
        CHECK(are_whole(kept));
    }
}

TEST_CASE("a block may be given back by another thread, which may end") {
    for (int round = 0; round < 20; ++round) {
        auto blocks = many_blocks(1);
        std::thread([&] {
            blocks.clear();
            blocks = many_blocks(50);
        }).join();
        CHECK(are_whole(blocks));
    }
}

TEST_CASE("the words of a block are as aligned as the C library's") {
    for (std::size_t size = 1; size < 300; ++size) {
        const std::unique_ptr<std::byte[]> bytes(new std::byte[size]);
        CHECK(reinterpret_cast<std::uintptr_t>(bytes.get()) % alignof(std::max_align_t) == 0);
    }
}

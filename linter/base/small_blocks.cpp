/// Small blocks of memory, handed out again as they come back: the program's `operator new` and
/// `operator delete`.
///
/// A mail takes some four hundred small blocks and gives them back at once. The C library keeps
/// seven freed blocks of a size at hand and sorts the others into its heap: a twentieth of a lint
/// went there, and every eighteenth wrong guess of the processor. Here a thread keeps up to
/// `most_blocks` of a size, each block pointing to the next; what is larger, and what a thread has
/// too many of, comes from and goes to the C library as ever.
///
/// Made for glibc's blocks of 64-bit systems; elsewhere, and under the sanitizers, which watch each
/// block, the operators stay as they are.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <new>

#if defined(__SANITIZE_ADDRESS__)
#define WARMLINE_OWN_BLOCKS 0
#elif defined(__has_feature)
#define WARMLINE_OWN_BLOCKS !__has_feature(address_sanitizer)
#else
#define WARMLINE_OWN_BLOCKS 1
#endif

#if WARMLINE_OWN_BLOCKS && defined(__GLIBC__) && defined(__LP64__)
#include <malloc.h>

namespace {

/// The C library's blocks hold 16·n + 8 bytes.
constexpr std::size_t grain = 16, header = 8;
constexpr std::size_t shelf_count = 256;      ///< for blocks of up to four kilobytes
constexpr std::size_t most_bytes = 16 << 10;  ///< kept of a size, in no more than
constexpr std::size_t most_blocks = 64;

constexpr std::size_t shelf_for(std::size_t size) {
    return (size + grain - header - 1) / grain;
}

struct Block {
    Block* next = nullptr;
};

struct Shelf {
    Block* first = nullptr;
    std::uint32_t room = 0;  ///< blocks it would still take; 0 until the thread opens its shelves
};

constinit thread_local std::array<Shelf, shelf_count> shelves{};

/// Opens the shelves of a thread, and clears them when it ends.
struct Shelves {
    Shelves() {
        for (std::size_t number = 0; number < shelf_count; ++number)
            shelves[number].room = static_cast<std::uint32_t>(
                std::min(most_blocks, most_bytes / (number * grain + header)));
    }

    ~Shelves() {
        for (auto& shelf : shelves) {
            while (shelf.first != nullptr) {
                Block* const block = shelf.first;
                shelf.first = block->next;
                std::free(block);
            }
            shelf.room = 0;
        }
    }
};

[[gnu::noinline]] void* take_from_heap(std::size_t size) {
    static thread_local const Shelves opened;
    while (true) {
        if (void* const block = std::malloc(size)) return block;
        const auto handler = std::get_new_handler();
        if (handler == nullptr) throw std::bad_alloc();
        handler();
    }
}

/// `number` may be one for smaller blocks, never for larger ones.
void give_back(void* block, std::size_t number) {
    if (number >= shelf_count || shelves[number].room == 0) return std::free(block);
    auto& shelf = shelves[number];
    shelf.first = new (block) Block{shelf.first};
    --shelf.room;
}

}  // namespace

void* operator new(std::size_t size) {
    const auto number = shelf_for(size);
    if (number >= shelf_count) return take_from_heap(size);
    auto& shelf = shelves[number];
    Block* const block = shelf.first;
    if (block == nullptr) return take_from_heap(number * grain + header);
    shelf.first = block->next;
    ++shelf.room;
    return block;
}

void operator delete(void* block, std::size_t size) noexcept {
    if (block != nullptr) give_back(block, shelf_for(size));
}

void operator delete(void* block) noexcept {
    if (block != nullptr) give_back(block, (malloc_usable_size(block) - header) / grain);
}

#endif

#include "linter/base/heap.hpp"

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace warmline {

void keep_freed_memory() {
#if defined(__GLIBC__)
    constexpr int from_the_kernel = 8 << 20;  // larger pieces come and go by themselves
    mallopt(M_TRIM_THRESHOLD, most_kept);
    mallopt(M_MMAP_THRESHOLD, from_the_kernel);
#endif
}

}  // namespace warmline

// doctest's CAPTURE for a name of a structured binding. CAPTURE writes the value down in a lambda,
// and Clang 14 takes no structured binding into one; later versions do, and this file can go
// with 14.
#pragma once

#include <doctest/doctest.h>

#define CAPTURE_BOUND(name)          \
    const auto& shown_##name = name; \
    CAPTURE(shown_##name)

/// The map lives in base, since charsets need it as well as mail.
#pragma once

#include "linter/base/byte_map.hpp"  // IWYU pragma: export

/// The secret behind authors' pseudonyms.
#pragma once

#include <optional>
#include <string>

#include "linter/doors/milter/policy/config.hpp"

namespace warmline::gateway {

/// Of privacy.pseudonym_key_file; else the credential `warmline.pseudonym-key` that systemd passes;
/// else drawn for this run.
Result<std::string> pseudonym_key(const Config& config);

/// What is odd about the key file though it can be read: others may read it too.
std::optional<Problem> doubt_about_key(const Config& config);

}  // namespace warmline::gateway

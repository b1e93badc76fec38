/// Which files a template of the report is: the store keeps fingerprints and no texts, so whoever
/// has the files can name them.
#pragma once

#include <map>
#include <span>
#include <string>

#include "linter/history/pseudonym.hpp"

namespace warmline::report {

/// Fingerprint, as the store writes it, → names of the files with that text. Reads templates, mails
/// and folders of them; says on standard error what could not be read.
std::map<std::string, std::string> template_files(std::span<const std::string> paths,
                                                  const history::PseudonymKey& key);

}  // namespace warmline::report

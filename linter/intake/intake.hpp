/// Paths → a sequence of raw messages that any number of threads may draw from.
///
/// Mails (.eml and files that look like one), mbox files, Maildirs, folders (recursive, in sorted
/// order), templates (.html, .htm, .mjml, .txt) and "-" for standard input. Files of other types
/// are passed over inside folders and named as a problem when the user named them. One bad file
/// never stops the rest: it comes out as a `Problem` in its place.
///
///     Intake intake(paths);
///     ReadBuffer buffer;  // one per thread
///     while (std::optional<Delivery> delivery = intake.next(buffer)) { … }
///
/// Folders are listed when the Intake is made; files are opened when they are drawn.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "linter/base/limits.hpp"
#include "linter/base/result.hpp"
#include "linter/intake/raw_message.hpp"

namespace warmline {

struct IntakeOptions {
    Limits limits;  ///< `bytes`: a single file larger than this is refused
    std::uint64_t stream_bytes = 1ull << 30;  ///< most that is read from standard input and pipes
    std::size_t folder_depth = 64;
};

/// Memory a thread reads small files into, used again and again.
struct ReadBuffer {
    std::vector<char> bytes;
};

/// `file` and `index` order the deliveries as a single thread would have seen them; every file
/// comes with exactly one `last`, so that answers can be put in order while they arrive.
struct Delivery {
    std::size_t file = 0;      ///< counted from 0 over all files
    std::size_t index = 0;     ///< message within the file
    bool last = true;          ///< no more comes from this file
    bool passed_over = false;  ///< found in a folder and no mail: nothing to lint, nothing to tell
    Result<RawMessage> message;
};

/// A file to open, or why it cannot be.
struct Listed {
    std::string path;
    bool named = false;       ///< the user named this very path, so anything odd about it is told
    bool in_maildir = false;  ///< the file is one mail whatever its name
    std::optional<Problem> problem;
};

/// What lies at `paths`, in the order given, folders sorted by name.
std::vector<Listed> list_inputs(std::span<const std::string> paths,
                                const IntakeOptions& options = {});

class Intake {
public:
    explicit Intake(std::span<const std::string> paths, IntakeOptions options = {});

    /// Files listed: the denominator of a progress line. An mbox counts as one.
    std::size_t files() const { return files_.size(); }

    /// The next message, or nothing when all were drawn. Thread-safe.
    std::optional<Delivery> next(ReadBuffer& buffer);

private:
    /// An mbox being cut up, shared by all threads.
    struct OpenMbox {
        std::size_t file = 0;
        std::size_t next_index = 0;
        std::size_t at = 0;    ///< where the next "From " line stands
        std::size_t line = 1;  ///< the line of the file it stands on
        std::string_view bytes;
        std::shared_ptr<const void> owner;
    };

    std::variant<Delivery, OpenMbox> open(std::size_t file, ReadBuffer& buffer) const;
    Delivery cut_next();  ///< needs the lock and an open mbox
    void finish_opening();

    std::vector<Listed> files_;
    IntakeOptions options_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t next_file_ = 0;
    std::size_t opening_ = 0;
    std::vector<OpenMbox> mboxes_;  ///< first is drawn from first
};

}  // namespace warmline

#include "linter/base/sha256.hpp"

#include <vector>

#include <doctest/doctest.h>

using namespace warmline;

TEST_CASE("SHA-256 gives the published sums") {  // FIPS 180-4 examples
    const std::vector<std::pair<std::string, std::string>> pairs{
        {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
        {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
        {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
         "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
        {std::string(1'000'000, 'a'),
         "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"},
    };
    for (const auto& [text, sum] : pairs)
        CHECK(hex(sha256(text)) == sum);
}

TEST_CASE("a sum does not depend on how its bytes are cut") {
    const std::string text(300, 'x');
    for (std::size_t step = 1; step <= 130; ++step) {
        Sha256 sum;
        for (std::size_t at = 0; at < text.size(); at += step)
            sum.add(std::string_view(text).substr(at, step));
        CHECK(sum.finish() == sha256(text));
    }
}

TEST_CASE("HMAC gives the published sums") {  // RFC 4231, cases 2 and 6
    CHECK(hex(hmac_sha256("Jefe", "what do ya want for nothing?")) ==
          "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    CHECK(hex(hmac_sha256(std::string(131, '\xaa'),
                          "Test Using Larger Than Block-Size Key - Hash Key First")) ==
          "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    CHECK(hex(sha256(""), 8) == "e3b0c442");
}

#include "linter/verdict/call_model.hpp"

#include <fstream>
#include <map>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "linter/verdict/model_numbers.hpp"

using namespace warmline;

namespace {

void leaves(const nlohmann::json& object, const std::string& path,
            std::map<std::string, double>& all) {
    for (const auto& [key, inner] : object.items()) {
        const auto here = path.empty() ? key : path + "/" + key;
        if (!inner.is_object()) continue;
        if (!inner.contains("source")) {
            leaves(inner, here, all);
            continue;
        }
        CHECK_FALSE(inner["source"].get<std::string>().empty());
        all[here] = inner["value"].get<double>();
    }
}

}  // namespace

TEST_CASE("every number of the data file has a source, and the code uses each of them") {
    std::ifstream file(std::string(WARMLINE_SOURCE_DIR) + "/rules/model.json");
    std::map<std::string, double> written;
    leaves(nlohmann::json::parse(file), "", written);
    ScoreModel score;
    CallModel call;
    std::map<std::string, double> used;
    for_each_number(score, call, [&](std::string_view path, double& number) {
        used[std::string(path)] = number;
    });
    CHECK(used == written);
}

TEST_CASE("the weights of the call need add up to 100, those of each profile to 1") {
    const CallModel call;
    const auto& w = call.weight;
    CHECK(w.sensitivity + w.emotion + w.equivocality + w.questions + w.rounds + w.value + w.gap +
              w.preference ==
          doctest::Approx(100));
    for (const auto& row : ScoreModel{}.weights) {
        double sum = 0;
        for (const double weight : row)
            sum += weight;
        CHECK(sum == doctest::Approx(1));
    }
}

TEST_CASE("a configuration overrides any number by its path") {
    ScoreModel score;
    CallModel call;
    const auto problems = apply_numbers(
        nlohmann::json::parse(
            R"({"call":{"cost":{"rate_per_hour":72},"tier":{"a":{"value":{"value":0.9}}}},
                                  "topic":{"thanks":{"sensitivity":0.6}},"score":{"overall":{"target":75}}})"),
        ".warmline.json", score, call);
    CHECK(problems.empty());
    CHECK(call.cost.rate_per_hour == 72);
    CHECK(call.tier(Tier::a).value == doctest::Approx(.9));
    CHECK(call.topic(find_topic("thanks")).sensitivity == doctest::Approx(.6));
    CHECK(score.target == 75);
}

TEST_CASE("a wrong path or value is named, the rest is used") {
    ScoreModel score;
    CallModel call;
    const auto problems = apply_numbers(
        nlohmann::json::parse(
            R"({"call":{"cost":{"rate_per_huor":72,"note":-1,"talk":9},"weight":"much"}})"),
        ".warmline.json", score, call);
    CHECK(problems.size() == 3);
    CHECK(problems[0].where == ".warmline.json");
    CHECK(call.cost.talk == 9);
    CHECK(call.cost.note == 3);
    bool near = false;
    for (const auto& problem : problems)
        near = near || problem.remedy.find("rate_per_hour") != std::string::npos;
    CHECK(near);
}

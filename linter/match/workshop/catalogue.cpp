#include "linter/match/workshop/catalogue.hpp"

#include <array>
#include <cmath>
#include <map>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "linter/match/engine/tables.hpp"
#include "linter/match/rule/json_text.hpp"
#include "linter/match/workshop/explain.hpp"
#include "linter/match/workshop/german_names.hpp"
#include "linter/match/workshop/list_rules.hpp"

namespace warmline::match {
namespace {

struct Chapter {
    std::string pack, title;
    std::vector<RulePage> pages;
};

/// Titles of packs from their pack.json, by name.
std::map<std::string, std::string> titles(const RulePack& pack, Language ui) {
    std::map<std::string, std::string> found;
    for (const auto& source : pack.tables().sources) {
        const auto path = pack.tables().text(source.path);
        if (!path.ends_with("/pack.json")) continue;
        const auto parsed = parse_json(pack.tables().text(source.text));
        const auto name = std::string(path.substr(0, path.size() - 10));
        if (!parsed || !parsed->contains("title")) continue;
        const auto title = (*parsed)["title"].value(ui == Language::de ? "de" : "en", name);
        found[name] = title;
    }
    return found;
}

std::vector<Chapter> chapters(const RulePack& pack, Language ui) {
    const auto names = titles(pack, ui);
    std::vector<Chapter> list;
    for (const auto rule : matching_rules(pack, {})) {
        auto page = page_of(pack, rule, ui);
        if (list.empty() || list.back().pack != page.pack) {
            const auto title = names.find(page.pack);
            list.push_back({page.pack, title == names.end() ? page.pack : title->second, {}});
        }
        list.back().pages.push_back(std::move(page));
    }
    return list;
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\n':
                out += "<br>";
                break;
            default:
                out += c;
        }
    }
    return out;
}

/// «…» becomes a highlighted stretch.
std::string with_marks(std::string_view text) {
    auto out = escaped(text);
    const auto replace = [&](std::string_view from, std::string_view to) {
        for (auto at = out.find(from); at != out.npos; at = out.find(from, at + to.size()))
            out.replace(at, from.size(), to);
    };
    replace("«", "<mark>");
    replace("»", "</mark>");
    return out;
}

constexpr std::string_view style = R"(
:root{color-scheme:light dark;--line:#8884;--soft:#8881;--accent:#0b6e8a}
body{font:16px/1.55 system-ui,sans-serif;max-width:62rem;margin:0 auto;padding:1.5rem;overflow-wrap:anywhere}
h1{font-size:1.7rem}h2{margin-top:3rem;border-bottom:2px solid var(--accent);padding-bottom:.2rem}
nav a{display:inline-block;margin:.15rem .7rem .15rem 0}
a{color:var(--accent)}
article{border:1px solid var(--line);border-radius:.6rem;padding:1rem 1.2rem;margin:1rem 0}
article h3{margin:0;font-size:1.05rem}
code{font-size:.92em}
.tags span{display:inline-block;font-size:.8rem;border:1px solid var(--line);border-radius:1rem;padding:0 .6rem;margin:.3rem .3rem .3rem 0}
@media (prefers-color-scheme:dark){:root{--accent:#6cc4de}}
.tags .blocker{background:#b3261e;color:#fff}.tags .major{background:#c2570c;color:#fff}
.instead{background:var(--soft);border-left:.25rem solid #2e7d32;padding:.4rem .8rem;margin:.6rem 0}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(18rem,100%),1fr));gap:0 1.5rem}
ul{padding-left:1.2rem}li{margin:.3rem 0}li:has(br){margin:1rem 0}
mark{background:#ffd54f;color:#222;padding:0 .1rem;border-radius:.15rem}
h4{margin:.8rem 0 .2rem;font-size:.9rem}
[hidden]{display:none!important}
.filter{position:sticky;top:0;background:Canvas;padding:.6rem 0;display:flex;gap:.7rem;align-items:center;flex-wrap:wrap}
.filter input{font:inherit;padding:.3rem .5rem;flex:1;max-width:30rem}
)";

/// Shows the rules that hold every word typed, and the packs that have one; without scripts there
/// is no field to type in, and every rule is shown.
constexpr std::string_view script = R"(
const box=document.querySelector(".filter"),field=box.querySelector("input"),told=box.querySelector("output");
const rules=[...document.querySelectorAll("article")].map(rule=>[rule,document.querySelector(`li>a[href="#${rule.id}"]`).parentElement,rule.textContent.toLowerCase()]);
function show(){
const words=field.value.toLowerCase().split(/\s+/).filter(Boolean);
let count=0;
for(const[rule,line,text]of rules){
const fits=words.every(word=>text.includes(word));
rule.hidden=line.hidden=!fits;
count+=fits}
for(const list of document.querySelectorAll("h2+ul"))list.hidden=list.previousElementSibling.hidden=![...list.children].some(line=>!line.hidden);
told.textContent=`${count} ${count===1?told.dataset.one:told.dataset.many}`}
field.addEventListener("input",show);box.hidden=false;show();
)";

/// "Wendung · Rückfrage 30 %": what a list of marks does not tell.
std::string facts_of(const RulePage& page, Language ui) {
    const bool german = ui == Language::de;
    auto text = (german ? "Art: " : "kind: ") + named(page.kind, ui);
    if (page.question_probability > 0)
        text += std::string(german ? " · Rückfrage: " : " · question back: ") +
                std::to_string(std::lround(page.question_probability * 100)) + " %";
    text += german ? " · Profile: " : " · profiles: ";
    if (page.profiles.size() == profile_count) return text + (german ? "alle" : "all");
    for (std::size_t i = 0; i < page.profiles.size(); ++i)
        text += (i > 0 ? ", " : "") + named(page.profiles[i], ui);
    return text;
}

std::string samples_html(std::string_view title, const std::vector<RulePage::Sample>& samples) {
    if (samples.empty()) return "";
    std::string out = "<div><h4>" + std::string(title) + "</h4><ul>";
    for (const auto& sample : samples)
        out += "<li lang=\"" + std::string(name_of(sample.language)) + "\">" +
               with_marks(sample.text) + "</li>";
    return out + "</ul></div>";
}

std::string page_html(const RulePage& page, Language ui) {
    const bool german = ui == Language::de;
    std::string out = "<article id=\"" + page.id + "\"><h3>" + escaped(page.summary) + " <code>" +
                      page.id + "</code></h3><div class=\"tags\"><span class=\"" + page.severity +
                      "\">" + named(page.severity, ui) + "</span><span>" +
                      named(page.dimension, ui) + "</span>";
    out += "<small>" + facts_of(page, ui) + "</small>";
    out += "</div><p>" + escaped(page.why) + "</p><p>" + (german ? "Meldung: " : "Message: ") +
           escaped(page.message) + "</p><p class=\"instead\">" + escaped(page.instead) + "</p>";
    for (const auto& one : page.cases)
        out += "<p class=\"instead\"><small>" + escaped(one.holds) + "</small><br>" +
               escaped(one.instead) + "</p>";
    if (!page.asks.empty())
        out += "<p>" + std::string(german ? "Der Leser fragt: " : "The reader asks: ") + "<em>" +
               escaped(page.asks) + "</em></p>";
    return out + "<div class=\"columns\">" +
           samples_html(german ? "Schlägt an" : "Fires", page.flags) +
           samples_html(german ? "Bleibt still" : "Stays quiet", page.allows) +
           "</div></article>\n";
}

}  // namespace

std::string catalogue_html(const RulePack& pack, Language ui) {
    const bool german = ui == Language::de;
    const auto list = chapters(pack, ui);
    const std::string title = german ? "Regeln von warmline" : "The rules of warmline";
    std::string out = "<!doctype html>\n<html lang=\"" + std::string(german ? "de" : "en") +
                      "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
                      "content=\"width=device-width\"><title>" +
                      title + "</title><style>" + std::string(style) +
                      "</style></head><body>\n<h1>" + title + "</h1>\n<nav>";
    for (const auto& chapter : list)
        out += "<a href=\"#pack-" + chapter.pack + "\">" + escaped(chapter.title) + " (" +
               std::to_string(chapter.pages.size()) + ")</a>";
    out += "</nav>\n<p class=\"filter\" hidden><label for=\"filter\">" +
           std::string(german ? "Suchen" : "Search") +
           "</label><input type=\"search\" id=\"filter\" autocomplete=\"off\"><output data-one=\"" +
           (german ? "Regel\" data-many=\"Regeln" : "rule\" data-many=\"rules") +
           "\"></output></p>\n";
    for (const auto& chapter : list) {
        out += "<h2 id=\"pack-" + chapter.pack + "\">" + escaped(chapter.title) + "</h2>\n<ul>";
        for (const auto& page : chapter.pages)
            out += "<li><a href=\"#" + page.id + "\"><code>" + page.id + "</code></a> " +
                   escaped(page.summary) + "</li>";
        out += "</ul>\n";
        for (const auto& page : chapter.pages)
            out += page_html(page, ui);
    }
    return out + "<script>" + std::string(script) + "</script>\n</body></html>\n";
}

std::string catalogue_markdown(const RulePack& pack, Language ui) {
    const bool german = ui == Language::de;
    std::string out = german ? "# Regeln von warmline\n" : "# The rules of warmline\n";
    const auto samples = [&](std::string_view title, const std::vector<RulePage::Sample>& list) {
        if (list.empty()) return;
        out += "\n" + std::string(title) + ":\n";
        for (const auto& sample : list) {
            out += "- ";
            for (const char c : sample.text)
                c == '\n' ? out += "  \n  " : out += c;
            out += "\n";
        }
    };
    for (const auto& chapter : chapters(pack, ui)) {
        out += "\n## " + chapter.title + "\n\n";
        for (const auto& page : chapter.pages)
            out += "- `" + page.id + "` " + page.summary + "\n";
        for (const auto& page : chapter.pages) {
            out += "\n### " + page.summary + " `" + page.id + "`\n\n" + named(page.severity, ui) +
                   ", " + named(page.dimension, ui) + " · " + facts_of(page, ui) + "\n\n" +
                   page.why + "\n\n" + page.message + "  \n**" +
                   (german ? "Stattdessen" : "Instead") + ":** " + page.instead + "\n";
            for (const auto& one : page.cases)
                out += "- " + one.holds + ": " + one.instead + "\n";
            if (!page.asks.empty())
                out += "\n*" + std::string(german ? "Der Leser fragt" : "The reader asks") + ":* " +
                       page.asks + "\n";
            samples(german ? "Schlägt an" : "Fires", page.flags);
            samples(german ? "Bleibt still" : "Stays quiet", page.allows);
        }
    }
    return out;
}

}  // namespace warmline::match

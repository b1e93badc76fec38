/// The `json` and `ndjson` formats: the public contract (schema: reports/schema/lint.schema.json).
#pragma once

#include "linter/base/json_writer.hpp"
#include "reports/renderer.hpp"

namespace warmline {

/// Version of the JSON documents; raised when a field changes its meaning or goes away.
inline constexpr int json_schema_version = 1;

/// Writes one message object; the same bytes whatever door asked for it.
void write_message(JsonWriter& json, const Checked& checked, Language ui);

/// Writes `"tool":{name,version,packs}`.
void write_tool(JsonWriter& json, const RulePack& pack);

std::unique_ptr<Renderer> make_json_renderer(const ReportOptions& options, const RulePack& pack);
std::unique_ptr<Renderer> make_ndjson_renderer(const ReportOptions& options);

}  // namespace warmline

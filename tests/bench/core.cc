// The stages alone, each given what those before it made, and the way from bytes to a stage's rows.

#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>
#include <utf8proc.h>

#include <memory>

#include "indicators/report.h"
#include "text/encoding.h"
#include "texts.h"

namespace gongbao::bench {
namespace {

void set_bytes(benchmark::State& state, std::size_t bytes) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

// `stage` of each of the texts.
template <class Stage>
void measure(benchmark::State& state, const std::vector<std::string>& all, Stage stage) {
  if (all.empty()) return state.SkipWithError("the page is not there");
  for (auto _ : state) {
    for (const std::string& text : all) benchmark::DoNotOptimize(stage(text));
  }
  set_bytes(state, size_of(all));
}

std::int64_t iterate(const std::string& text) {
  std::int64_t sum = 0;
  const auto* data = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const auto size = static_cast<utf8proc_ssize_t>(text.size());
  for (utf8proc_ssize_t at = 0; at < size;) {
    utf8proc_int32_t code = 0;
    const utf8proc_ssize_t length = utf8proc_iterate(data + at, size - at, &code);
    at += length > 0 ? length : 1;
    sum += code;
  }
  return sum;
}

void utf8proc(benchmark::State& state, Kind kind) {
  measure(state, texts(kind), iterate);
}

void icu_words(benchmark::State& state, Kind kind) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale::getChina(), status));
  measure(state, make_texts(kind, std::size_t{1} << 20), [&](const std::string& text) {
    words->setText(icu::UnicodeString::fromUTF8(text));
    int count = 0;
    while (words->next() != icu::BreakIterator::DONE) ++count;
    return count;
  });
}

std::string to_gb18030(const std::string& text) {
  std::string bytes(text.size() * 2, '\0');
  const icu::UnicodeString characters = icu::UnicodeString::fromUTF8(text);
  bytes.resize(static_cast<std::size_t>(characters.extract(
      0, characters.length(), bytes.data(), static_cast<std::uint32_t>(bytes.size()), "gb18030")));
  return bytes;
}

void decode_gb18030(benchmark::State& state, Kind kind) {
  std::vector<std::string> all;
  for (const std::string& text : texts(kind)) all.push_back(to_gb18030(text));
  measure(state, all, [](const std::string& bytes) { return decode(bytes).text.size(); });
  set_bytes(state, size_of(texts(kind)));  // as UTF-8, like everywhere
}

void decode_utf8(benchmark::State& state, Kind kind) {
  measure(state, texts(kind), [](const std::string& bytes) { return decode(bytes).text.size(); });
}

// From bytes.
void to_text(benchmark::State& state, Kind kind) {
  measure(state, texts(kind), [](const std::string& text) { return Report(text).text().size(); });
}
void to_sections(benchmark::State& state, Kind kind) {
  measure(state, texts(kind), [](const std::string& text) { return Report(text).page().sections.size(); });
}
void to_indicators(benchmark::State& state, Kind kind) {
  measure(state, texts(kind), [](const std::string& text) { return Report(text).indicators().rows.size(); });
}
void to_everything(benchmark::State& state, Kind kind) {
  measure(state, texts(kind), [](const std::string& text) {
    Report report(text);
    return report.checks().size() + report.honours().size() + report.mentions().size();
  });
}

// One stage of reports whose stages before it are there.
template <class Stage>
void alone(benchmark::State& state, Kind kind, Stage stage) {
  std::vector<Report> reports;
  reports.reserve(texts(kind).size());
  for (const std::string& text : texts(kind)) reports.emplace_back(text).checks();
  if (reports.empty()) return state.SkipWithError("the page is not there");
  for (auto _ : state) {
    for (Report& report : reports) benchmark::DoNotOptimize(stage(report));
  }
  set_bytes(state, size_of(texts(kind)));
}

void page_alone(benchmark::State& state, Kind kind) {
  alone(state, kind, [](Report& report) { return read_page(report.text(), Lexicon()).sections.size(); });
}
void figures_alone(benchmark::State& state, Kind kind) {
  alone(state, kind,
        [](Report& report) { return find_figures(report.text(), report.page(), Lexicon()).size(); });
}
void figures_and_indicators_alone(benchmark::State& state, Kind kind) {
  alone(state, kind, [](Report& report) {
    std::vector<Figure> figures = find_figures(report.text(), report.page(), Lexicon());
    return find_indicators(report.text(), report.page(), figures).rows.size();
  });
}
void honours_alone(benchmark::State& state, Kind kind) {
  alone(state, kind,
        [](Report& report) { return find_honours(report.text(), report.page(), Lexicon()).size(); });
}
void mentions_alone(benchmark::State& state, Kind kind) {
  alone(state, kind, [](Report& report) { return find_mentions(report.text(), report.page()).size(); });
}
void checks_alone(benchmark::State& state, Kind kind) {
  alone(state, kind, [](Report& report) {
    return find_checks(report.text(), report.page(), report.figures(), report.indicators()).size();
  });
}

// How the cost grows: one text of so many MB.
void one_text(benchmark::State& state) {
  const std::vector<std::string> one = {
      joined(make_texts(Kind::kFixtures, static_cast<std::size_t>(state.range(0)) << 20))};
  measure(state, one, [](const std::string& text) { return Report(text).indicators().rows.size(); });
}

#define BOTH(stage)                                    \
  BENCHMARK_CAPTURE(stage, fixtures, Kind::kFixtures); \
  BENCHMARK_CAPTURE(stage, page, Kind::kPage)

BOTH(utf8proc);
BOTH(icu_words);
BOTH(decode_utf8);
BOTH(decode_gb18030);
BOTH(to_text);
BOTH(to_sections);
BOTH(to_indicators);
BOTH(to_everything);
BOTH(page_alone);
BOTH(figures_alone);
BOTH(figures_and_indicators_alone);
BOTH(honours_alone);
BOTH(mentions_alone);
BOTH(checks_alone);
BENCHMARK(one_text)->RangeMultiplier(2)->Range(1, 256)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace gongbao::bench

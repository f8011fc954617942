#pragma once
// Words that say something beside a figure, by their use (lexicon/phrases.tsv).
//
//   doing    a verb right before a small Chinese number that is counted all the same: 化解两起信访积案
//   work     a verb whose object is a work, not a change: 完成林分优化提升200万亩
//   head     a noun that says of what only with the metric before it: 占比, 完成率, 建筑面积
//   pupils, traffic, crops, herds, housing, budget, business, medals
//            a noun that is counted beside others of its kind, of one owner: 普通高中招生2097人,在校生6318人
//   premises what an institution has: 县医院建筑面积3万平方米,…,床位308张
//   own      a noun between two figures that is of the second alone: 张榜22个金额3650万元
//   bare     a verb about what was counted before: 印发督办单220张,办结211张
//   joins    the same, whatever was counted: 活动576场次,10000余人次参与
//   comment  what closes a clause without a figure: 参合率再创新高,达到98.5%
//   rank     a verb before a rank: 稳居全国首位
//   evenly   an adverb before that: 均居全区首位
//   shared   a verb that all members of a list have in common: 拆除围栏3处、危墙12面; so have those of doing
//   state    what became of a work: 投资5亿元的农贸市场项目主体完工
//   action   a work that is done to all members of a list: 推进30条道路、10座公厕无障碍设施提升改造

#include <cstddef>
#include <string_view>

#include "lexicon/lexicon.h"
#include "text/characters.h"
#include "text/span.h"

namespace gongbao {

/// Is `words` as a whole a word of that use?
bool is_phrase(Characters words, std::string_view use) noexcept;
bool is_phrase(Characters words) noexcept;  ///< whatever its use
/// The length of the word of that use that `words` begin or end with; 0 where there is none.
std::size_t opening_phrase(Characters words, std::string_view use) noexcept;
std::size_t closing_phrase(Characters words, std::string_view use) noexcept;

/// The verb of change in `words`, with its object behind it: 减少 of 减少报表; null where there is none.
const lexicon::Word* find_verb_of_change(Characters text, Span words) noexcept;

/// `left` without the verb of ranking at its end, the adverb before it, and 连续9年.
Span without_rank_verb(Characters text, Span left) noexcept;

/// 全市 of 在全市“亚运城市行动”比学赶超中取得: the scope of a contest that is named before a rank.
Span scope_of_contest(Characters text, Span left) noexcept;

/// A clause without figure as a metric: without its comment; empty where it is longer than `longest` and has
/// none.
Span without_comment(Characters text, Span clause, std::uint32_t longest) noexcept;

}  // namespace gongbao

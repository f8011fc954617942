#pragma once
// The figures of a clause, and which of its words belong to each.

#include <cstddef>
#include <vector>

#include "figures/figure.h"
#include "text/characters.h"
#include "text/span.h"

namespace gongbao {

/// Figures that stand together and measure one thing: 610件931人.
struct Cluster {
  std::size_t first = 0;  ///< index into the figures
  std::size_t last = 0;
  Span left;   ///< the words before it that are its own
  Span right;  ///< and after it
  Span prefix = {};  ///< words of the first list member that this one shares: 市级5家 of 督办省级3家、市级5家
  Span tail = {};  ///< words of the last list member that this one shares: 6家中心和4家站点的提升改造
  bool joined = false;              ///< the words up to the next figure are of both
  bool begins_list_member = false;  ///< a list mark stands before it
};

/// Groups the figures `members` (indices, ascending) of `clause` and parts the words between them.  A figure
/// that is only part of a name (亿元以上产业项目84个) becomes a label and is in no cluster.
void cluster_figures(Characters text, Span clause, const std::vector<std::size_t>& members,
                     std::vector<Figure>& figures, std::vector<Cluster>& clusters);

}  // namespace gongbao

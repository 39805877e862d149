package folkmoot.opera;

import java.util.List;

/** What came out of an OPERA, as everybody sees it. */
record Result(Sight sight, List<Idea> ideas, List<Heading> headings) {
  Result {
    ideas = List.copyOf(ideas);
    headings = List.copyOf(headings);
  }

  Opera opera() {
    return sight.opera();
  }

  /** Whether there were enough ballots for an order. */
  boolean isRanked() {
    return opera().voters().voted() > 0;
  }

  List<Group> groups() {
    return Group.of(ideas, headings);
  }

  /** Whether a lot put any in order. */
  boolean isDrawn() {
    return ideas.stream().anyMatch(idea -> idea.standing() != null && idea.standing().tied());
  }
}

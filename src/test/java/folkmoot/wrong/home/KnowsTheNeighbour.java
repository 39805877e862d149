package folkmoot.wrong.home;

import folkmoot.wrong.digest.Neighbour;

/** Breaks: features do not know each other. */
final class KnowsTheNeighbour {
  String ask(Neighbour neighbour) {
    return neighbour.toString();
  }
}

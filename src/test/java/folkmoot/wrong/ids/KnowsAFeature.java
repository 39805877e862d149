package folkmoot.wrong.ids;

import folkmoot.wrong.digest.Neighbour;

/** Breaks: the platform knows no feature. */
final class KnowsAFeature {
  String ask(Neighbour neighbour) {
    return neighbour.toString();
  }
}

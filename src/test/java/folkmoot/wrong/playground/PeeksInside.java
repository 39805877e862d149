package folkmoot.wrong.playground;

import folkmoot.wrong.digest.Neighbour;

/** Breaks: the playground shares nothing with the house. */
final class PeeksInside {
  String peek(Neighbour neighbour) {
    return neighbour.toString();
  }
}

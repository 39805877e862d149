package folkmoot.wrong.pulse;

/** Breaks: listeners go through use cases. */
final class HastyListeners {
  String listen(RoundStore store) {
    return store.toString();
  }
}

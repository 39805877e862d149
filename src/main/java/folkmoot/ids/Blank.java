package folkmoot.ids;

final class Blank {
  private Blank() {}

  static void refuse(String value, String what) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(what + " is blank");
    }
  }
}

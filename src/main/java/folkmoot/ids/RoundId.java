package folkmoot.ids;

/** One opened-and-closed run of an instrument or an open question. */
public record RoundId(String value) {
  public RoundId {
    Blank.refuse(value, "RoundId");
  }

  @Override
  public String toString() {
    return value;
  }
}

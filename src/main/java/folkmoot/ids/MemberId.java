package folkmoot.ids;

/** One person in one partnership. */
public record MemberId(String value) {
  public MemberId {
    Blank.refuse(value, "MemberId");
  }

  @Override
  public String toString() {
    return value;
  }
}

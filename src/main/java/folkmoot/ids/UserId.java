package folkmoot.ids;

/** A Slack user id such as U0123; unique only together with its team. */
public record UserId(String value) {
  public UserId {
    Blank.refuse(value, "UserId");
  }

  @Override
  public String toString() {
    return value;
  }
}

package folkmoot.ids;

/** A Slack workspace id (T…) or, for Enterprise Grid, an enterprise id (E…). */
public record TeamId(String value) {
  public TeamId {
    Blank.refuse(value, "TeamId");
  }

  @Override
  public String toString() {
    return value;
  }
}

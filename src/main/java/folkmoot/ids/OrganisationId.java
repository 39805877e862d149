package folkmoot.ids;

/** One partner organisation of a partnership. */
public record OrganisationId(String value) {
  public OrganisationId {
    Blank.refuse(value, "OrganisationId");
  }

  @Override
  public String toString() {
    return value;
  }
}

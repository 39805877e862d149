package folkmoot.ids;

/** One of our partnerships. */
public record PartnershipId(String value) {
  public PartnershipId {
    Blank.refuse(value, "PartnershipId");
  }

  @Override
  public String toString() {
    return value;
  }
}

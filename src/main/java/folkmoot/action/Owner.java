package folkmoot.action;

import folkmoot.ids.MemberId;
import folkmoot.ids.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Who is asked to do something, or does it: a person, an organisation, both, or nobody yet. */
record Owner(@Nullable MemberId member, @Nullable OrganisationId organisation) {
  /** It looks for an owner. */
  static final Owner NOBODY = new Owner(null, null);

  boolean isNobody() {
    return member == null && organisation == null;
  }

  /** The same without the person. */
  Owner withoutMember() {
    return new Owner(null, organisation);
  }
}

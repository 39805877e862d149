package folkmoot.privacy;

import folkmoot.ids.OrganisationId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * People whose answers are told side by side with those of others.
 *
 * @param organisation only where the group is one organisation
 * @param name the organisation's name when the round closed, else empty
 */
public record Group(Kind kind, @Nullable OrganisationId organisation, String name) {
  /** What makes people a group. */
  public enum Kind {
    /** They are of one organisation. */
    ORGANISATION,
    /** They have named no organisation. */
    WITHOUT,
    /** They are of organisations too small to be told of singly. */
    SMALLER
  }

  /** Members who have named no organisation. */
  public static final Group WITHOUT = new Group(Kind.WITHOUT, null, "");

  /** The organisations that are not shown singly, taken together. */
  public static final Group SMALLER = new Group(Kind.SMALLER, null, "");

  public Group {
    if ((kind == Kind.ORGANISATION) == (organisation == null)) {
      throw new IllegalArgumentException("an organisation has an id, and nothing else has");
    }
  }

  /** One organisation. */
  public static Group of(OrganisationId organisation, String name) {
    return new Group(Kind.ORGANISATION, organisation, name);
  }

  /** Whether both are the same people's name for themselves, whatever they are called now. */
  boolean isSameAs(Group other) {
    return kind == other.kind && sameOrganisation(Optional.ofNullable(other.organisation));
  }

  private boolean sameOrganisation(Optional<OrganisationId> other) {
    return Optional.ofNullable(organisation).equals(other);
  }
}

package folkmoot.opera;

import folkmoot.ids.MemberId;
import folkmoot.ids.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part.
 *
 * @param organisation as it was when she joined; null for none
 * @param pair the number of her pair; null before there are pairs, and for who came later
 * @param number of her ballot, from 1; null before ballots are dealt
 */
record Seat(
    MemberId member,
    @Nullable OrganisationId organisation,
    @Nullable Integer pair,
    @Nullable Integer number) {

  /** Those without an organisation are a group of their own kind. */
  String group() {
    return organisation == null ? "" : organisation.value();
  }
}

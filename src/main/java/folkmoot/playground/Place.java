package folkmoot.playground;

import org.jspecify.annotations.Nullable;

/**
 * Where an input stands on the page, and what it is called there.
 *
 * @param id of the input, or from which the ids of its parts are made
 * @param labelledBy the id of the words that name it; null when a label does that by its id
 * @param label its name, when nothing visible names it
 * @param describedBy the ids of the hint and of what is wrong
 * @param invalid whether something is wrong with what stands in it
 */
record Place(
    String id,
    @Nullable String labelledBy,
    @Nullable String label,
    @Nullable String describedBy,
    boolean invalid) {

  /** Of an input in a block of its own. */
  static Place labelled(String id, String describedBy, boolean invalid) {
    return new Place(id, null, null, describedBy, invalid);
  }

  /** Of a menu among other things, named by the words beside it or by what stands in it. */
  static Place acting(String id, @Nullable String labelledBy, String label) {
    return new Place(
        id,
        labelledBy,
        labelledBy == null ? (label.isEmpty() ? "Choose" : label) : null,
        null,
        false);
  }

  /** Of a group of choices, which has a name by its legend or by these two. */
  @Nullable String role(String ownRole) {
    return labelledBy == null && label == null ? null : ownRole;
  }

  /** The id of the words that name a part of it that its label does not reach. */
  @Nullable String partLabelledBy() {
    return labelledBy == null && label == null ? id + "-label" : labelledBy;
  }

  /** What {@code aria-invalid} says; null for nothing. */
  @Nullable String fault() {
    return invalid ? "true" : null;
  }
}

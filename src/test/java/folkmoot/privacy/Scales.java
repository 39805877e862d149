package folkmoot.privacy;

import java.util.List;

/** Scales as instruments have them. */
public final class Scales {
  private Scales() {}

  /** The scale of most questions. */
  public static final Scale EXTENT =
      new Scale(
          List.of(
              new Scale.Point("Not at all", "Not at all"),
              new Scale.Point("A little", "A little"),
              new Scale.Point("Partly", "Partly"),
              new Scale.Point("Mostly", "Mostly"),
              new Scale.Point("Completely", "Completely")),
          new Scale.Point("Can't say from where I sit", "Can't say"));

  /** The scale of a check-out. */
  public static final Scale YES =
      new Scale(
          List.of(
              new Scale.Point("No", "No"),
              new Scale.Point("Partly", "Partly"),
              new Scale.Point("Yes", "Yes")),
          new Scale.Point("Can't say from where I sit", "Can't say"));
}

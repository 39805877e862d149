package folkmoot.record;

import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.privacy.VoiceTheme;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts the themes of words that wait into order, and lets the words out. */
public final class Themes {
  private Themes() {}

  /** Whether the words of a round wait until somebody has looked through their themes. */
  public static boolean isHeld(Tx tx, RoundId round) {
    return store(tx).isHeld(round);
  }

  /** Everybody can read the round's words from now on; those that were hidden are gone. */
  public static void release(Tx tx, RoundId round) {
    store(tx).release(round);
  }

  /** A person calls a theme something; no machine ever calls it something else again. */
  public static void rename(Tx tx, String theme, String name) {
    store(tx).name(theme, name, true);
  }

  /** An earlier asking had this theme; if people named it then, it keeps that name. */
  public static void recognise(Tx tx, String theme, String earlier, String name) {
    store(tx).known(theme);
    if (store(tx).isNamed(earlier)) {
      store(tx).name(theme, name, true);
    }
  }

  /** A new theme with a name given by a person; no machine found it, so no lost words change it. */
  public static void add(Tx tx, RoundId round, String item, String id, String name) {
    store(tx).add(round, item, new VoiceTheme(id, "", 0, List.of(), false), 0);
    store(tx).name(id, name, true);
  }

  /** Words belong to this theme from now on. */
  public static void move(Tx tx, String quote, String theme) {
    store(tx).place(quote, theme, 0);
  }

  /** Words belong to no theme from now on. */
  public static void setAside(Tx tx, String quote) {
    store(tx).place(quote, null, 0);
  }

  /** A theme and all its words become part of another. */
  public static void merge(Tx tx, String theme, String into) {
    store(tx).merge(theme, into);
  }

  /**
   * Words are not to be read by anybody; they are deleted when the others are let out.
   *
   * @return the themes whose found names were made of them
   */
  public static List<RenamedTheme> hide(Tx tx, String quote) {
    FoundNameStore names = new FoundNameStore(tx.handle());
    FoundNameStore.Going going = names.going(quote);
    store(tx).hide(quote);
    return names.gone(going);
  }

  /** The machine calls a theme so; a name given by a person stays. */
  public static void call(Tx tx, String theme, String name) {
    new FoundNameStore(tx.handle()).found(theme, name);
  }

  /** The latest earlier round whose themes of the same question everybody can read. */
  public static Optional<RoundId> earlier(
      Tx tx, PartnershipId partnership, String prompt, Instant before) {
    return store(tx).earlier(partnership, prompt, before);
  }

  private static ThemeStore store(Tx tx) {
    return new ThemeStore(tx.handle());
  }
}

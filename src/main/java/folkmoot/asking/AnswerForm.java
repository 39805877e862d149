package folkmoot.asking;

import folkmoot.partnership.Partnership;
import folkmoot.prompt.Prompts;
import folkmoot.round.Item;
import folkmoot.round.Round;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The window in which a member answers a round.
 *
 * @param asked what is asked: of an open round, or of one that is only shown beforehand
 * @param entry what stands in it
 * @param check what she is shown before her words go in
 * @param page which page of it, from 0
 */
public record AnswerForm(Asked asked, Entry entry, Check check, int page) {

  /**
   * What is asked of whom.
   *
   * @param feature names the buttons and forms: {@code pulse} or {@code listening}
   * @param title at most 24 characters
   * @param relayed the open items that ask for words of somebody else, who has to agree
   * @param learning whether one asks what was learned
   */
  public record Asked(
      String feature,
      String title,
      Round round,
      Partnership partnership,
      Set<String> relayed,
      boolean learning) {
    public Asked {
      relayed = Set.copyOf(relayed);
    }

    /** What is asked where everybody speaks for herself. */
    public Asked(String feature, String title, Round round, Partnership partnership) {
      this(feature, title, round, partnership, Set.of(), false);
    }

    /** What is asked in this round, as its questions are known. */
    static Asked of(Manner manner, Round round, Partnership partnership, Prompts prompts) {
      Set<String> relayed =
          round.openItems().stream()
              .filter(item -> prompts.isRelayed(partnership.name(), item.wording()))
              .map(Item::id)
              .collect(Collectors.toSet());
      boolean learning =
          round.openItems().stream()
              .anyMatch(item -> prompts.isLearning(partnership.name(), item.wording()));
      return new Asked(manner.feature(), manner.formTitle(), round, partnership, relayed, learning);
    }

    /** Whether words to this item go in only with the agreement of whoever said them. */
    boolean isRelayed(Item item) {
      return relayed.contains(item.id());
    }

    /** The block in which she says that they agreed. */
    String agreedBlock(Item item) {
      return "agreed" + apart(item);
    }

    /** The block of a question; under that of the first a mistake about the whole is told. */
    String block(Item item, Check check) {
      return item.kind() == Item.Kind.SCALE ? item.id() : wordsBlock(item, check);
    }

    /** The block in which words to this open item stand. */
    String wordsBlock(Item item, Check check) {
      return check.firstWords() + apart(item);
    }

    /** The block in which she chooses what may be done with her words to this open item. */
    String consentBlock(Item item) {
      return "consent" + apart(item);
    }

    /** Keeps the second and further open questions of a form apart from its first. */
    private String apart(Item item) {
      List<Item> open = round.openItems();
      int place = open.indexOf(item);
      return place == 0 ? "" : "." + place;
    }
  }

  /**
   * What she was shown about her words.
   *
   * @param times how often she was; a field that is to show new words needs a new name, since Slack
   *     keeps what was typed into the old one
   * @param name under which words appear that she signs
   */
  public record Check(int times, Set<Cleaned.Kind> taken, Set<Telling> telling, String name) {
    /** Nothing was shown yet. */
    public static final Check NONE = new Check(0, Set.of(), Set.of(), "");

    /** The block of the first field for words. */
    String firstWords() {
      return "words." + times;
    }
  }

  /** A form as it is first opened. */
  static AnswerForm first(Asked asked, Entry entry) {
    return new AnswerForm(asked, entry, Check.NONE, 0);
  }

  /** What is asked on this page. */
  List<Item> items() {
    return Pages.of(asked.round()).get(page);
  }

  int pages() {
    return Pages.of(asked.round()).size();
  }

  boolean isLast() {
    return page == pages() - 1;
  }

  /** What the form carries with it. */
  String metadata() {
    return asked.round().id() + " " + check.times() + " " + page;
  }
}

package folkmoot.instrument;

import folkmoot.privacy.Question;
import folkmoot.privacy.Scale;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of questions, checked and ready to be asked.
 *
 * @param name as people read it, at most 60 characters
 * @param groups the dimensions or areas its items belong to; none when it has none
 * @param swaps items that stand in for others at a stage of a partnership
 * @param prompts open questions, all of which are asked with it; a pulse has none of its own
 * @param rotation how a pulse takes turns; null for an instrument that is asked whole
 */
public record Instrument(
    String id,
    Use use,
    String name,
    List<Group> groups,
    List<Item> items,
    List<Swap> swaps,
    List<Prompt> prompts,
    @Nullable Turns rotation) {

  /** What a set of questions is for. */
  public enum Use {
    /** A few of its items each week, in rotation; all of them in a full check. */
    PULSE,
    /** How the network is, about once a month. */
    TEMPERATURE,
    /** A few seconds after a meeting. */
    CHECKOUT,
    /** What a member asks herself; nobody is told of her answers, and no round asks it. */
    REFLECTION,
    /** A set of a partnership's own. */
    OWN
  }

  /**
   * A dimension or an area.
   *
   * @param id two letters, such as {@code CV}
   */
  public record Group(String id, String name) {}

  /**
   * One scaled question.
   *
   * @param group the id of its group; empty when it has none
   * @param anchor asked again and again, so that it can be followed over time
   * @param shortForm at most 20 characters
   */
  public record Item(
      String id, String group, boolean anchor, String wording, String shortForm, Scale scale) {
    /** What its answers may be held against. */
    public Question.Role role() {
      return anchor ? Question.Role.FOLLOWED : Question.Role.SINGLE;
    }

    /** The same question in other words. */
    Item reworded(String otherWording, String otherShort) {
      return new Item(id, group, anchor, otherWording, otherShort, scale);
    }
  }

  /** At this stage {@code item} is asked in place of the item named {@code replaced}. */
  public record Swap(Stage stage, String replaced, Item item) {}

  /** One open question. */
  public record Prompt(String id, String wording) {}

  /**
   * What a pulse asks about the weekly summary.
   *
   * @param helps whether it helps
   * @param less what it could leave out
   */
  public record Summary(Item helps, Prompt less) {}

  /**
   * How a pulse takes turns besides the usual rotation.
   *
   * @param opening what the first pulses of a forming partnership ask, written out
   * @param handingOn the deeper questions that take turns while a partnership is handed on
   * @param change asks whether working together became easier; its wording holds {@code {date}}
   * @param summary asked twice a year; null where it is not
   */
  public record Turns(
      List<List<String>> opening, List<String> handingOn, Item change, @Nullable Summary summary) {
    public Turns {
      opening = opening.stream().map(List::copyOf).toList();
      handingOn = List.copyOf(handingOn);
    }
  }

  public Instrument {
    groups = List.copyOf(groups);
    items = List.copyOf(items);
    swaps = List.copyOf(swaps);
    prompts = List.copyOf(prompts);
  }

  /** The item with this id; asking for another is a mistake of ours. */
  public Item item(String itemId) {
    return items.stream().filter(item -> item.id().equals(itemId)).findFirst().orElseThrow();
  }

  /** The item with this id, or the one that stands in for it at this stage. */
  public Item at(Stage stage, String itemId) {
    return swaps.stream()
        .filter(swap -> swap.stage() == stage && swap.replaced().equals(itemId))
        .map(Swap::item)
        .findFirst()
        .orElseGet(() -> item(itemId));
  }

  /** The name of the group an item belongs to; empty when it has none. */
  public String groupOf(String itemId) {
    String group =
        items.stream()
            .filter(item -> item.id().equals(itemId))
            .map(Item::group)
            .findFirst()
            .orElse("");
    return groups.stream()
        .filter(g -> g.id().equals(group))
        .map(Group::name)
        .findFirst()
        .orElse("");
  }

  /** About how long answering all of it takes: 12 seconds for a scaled item, 25 for words. */
  public int seconds() {
    return items.size() * 12 + prompts.size() * 25;
  }

  Instrument withItems(List<Item> others) {
    return new Instrument(id, use, name, groups, others, swaps, prompts, rotation);
  }
}

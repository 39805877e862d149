package folkmoot.pulse;

import com.google.gson.annotations.SerializedName;
import folkmoot.privacy.Scale;
import java.util.List;

/**
 * A set of questions and the scale they are answered on, as its file gives them.
 *
 * @param scale five words, from least to most
 * @param skip the way out for somebody who cannot say
 * @param prompts optional open questions in the order they take turns
 */
public record Instrument(
    String id, List<Label> scale, Label skip, List<Item> items, List<Prompt> prompts) {

  /** A word with a form of at most 20 characters for charts. */
  public record Label(String word, @SerializedName("short") String shortForm) {
    Scale.Point point() {
      return new Scale.Point(word, shortForm);
    }
  }

  /**
   * One scaled question.
   *
   * @param dimension two letters, such as {@code CV}
   * @param anchor asked again and again, so that it can be followed over time
   */
  public record Item(
      String id,
      String dimension,
      boolean anchor,
      String wording,
      @SerializedName("short") String shortForm) {}

  /** One open question. */
  public record Prompt(String id, String wording) {}

  public Instrument {
    scale = List.copyOf(scale);
    items = List.copyOf(items);
    prompts = List.copyOf(prompts);
  }

  /** What its questions are answered with. */
  public Scale answers() {
    return new Scale(scale.stream().map(Label::point).toList(), skip.point());
  }

  /** The item with this id; asking for another is a mistake of ours. */
  public Item item(String id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow();
  }
}

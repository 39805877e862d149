package folkmoot.asking;

import java.util.function.Supplier;

/**
 * How one kind of round is put to people.
 *
 * @param feature names its buttons and forms, such as {@code pulse}
 * @param kind the name its rounds are stored under
 * @param words made anew for whoever reads them, since several languages are read
 * @param seconds about how long answering takes
 * @param instrument one of those of which there is one a week at most
 */
public record Manner(String feature, String kind, Words words, int seconds, boolean instrument) {

  /**
   * What is said of it.
   *
   * @param formTitle what stands over its windows, at most 24 characters
   * @param headline the first words of its post in the channel
   * @param lead one sentence on what is asked and how long it takes
   * @param reminder what somebody who has not answered is told
   */
  public record Words(
      Supplier<String> formTitle,
      Supplier<String> headline,
      Supplier<String> lead,
      Supplier<String> reminder) {}

  /** What stands over its windows. */
  public String formTitle() {
    return words.formTitle().get();
  }

  /** The first words of its post in the channel. */
  public String headline() {
    return words.headline().get();
  }

  /** One sentence on what is asked and how long it takes. */
  public String lead() {
    return words.lead().get();
  }

  /** What somebody who has not answered is told. */
  public String reminder() {
    return words.reminder().get();
  }
}

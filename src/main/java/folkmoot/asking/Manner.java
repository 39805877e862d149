package folkmoot.asking;

/**
 * How one kind of round is put to people.
 *
 * @param feature names its buttons and forms, such as {@code pulse}
 * @param kind the name its rounds are stored under
 * @param formTitle what stands over its windows, at most 24 characters
 * @param headline the first words of its post in the channel
 * @param lead one sentence on what is asked and how long it takes
 * @param seconds about how long answering takes
 * @param reminder what somebody who has not answered is told
 * @param instrument one of those of which there is one a week at most
 */
public record Manner(
    String feature,
    String kind,
    String formTitle,
    String headline,
    String lead,
    String reminder,
    int seconds,
    boolean instrument) {}

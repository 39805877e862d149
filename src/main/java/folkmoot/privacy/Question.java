package folkmoot.privacy;

/**
 * One scaled question as it was asked.
 *
 * @param id its stable name in its instrument, such as {@code CV1}
 * @param wording the whole question
 * @param shortForm a few words for a chart or a heading
 * @param scale what could be answered
 */
public record Question(String id, String wording, String shortForm, Scale scale) {}

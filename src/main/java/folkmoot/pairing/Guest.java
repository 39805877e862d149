package folkmoot.pairing;

/**
 * Somebody who is to be put together with others.
 *
 * @param organisation empty where she belongs to none; those are a group of their own
 */
public record Guest(String id, String organisation) {}

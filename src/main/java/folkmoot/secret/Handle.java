package folkmoot.secret;

/** What stands for a person in one round: 64 hexadecimal digits that only the round's key ties. */
public record Handle(String hex) {}

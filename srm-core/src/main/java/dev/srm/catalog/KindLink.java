package dev.srm.catalog;

/**
 * An attribute by which resources of one kind point at resources of another.
 *
 * @param path the attribute that names the other resource
 * @param to the kind it names, {@code service.kind}
 */
public record KindLink(Spelling path, String to) {}

package dev.srm.resource;

/**
 * Whether a resource was there before the change. It decides whether what AWS gives to new
 * resources can be said of it.
 */
public enum Existence {
  /** The change brings it into being, perhaps in place of another. */
  CREATED,
  /** It was there, made whenever and by whom. */
  EXISTING,
  /** The input says what is to be there and not what is, as a template does. */
  UNSTATED
}

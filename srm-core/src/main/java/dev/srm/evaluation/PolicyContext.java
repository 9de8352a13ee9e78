package dev.srm.evaluation;

import java.util.List;

/**
 * What a policy function knows beside the statement.
 *
 * @param call the call
 * @param ownAccounts ids of the account that the input is deployed to, as far as it shows them
 */
record PolicyContext(FunctionCall call, List<String> ownAccounts) {

  PolicyContext {
    ownAccounts = List.copyOf(ownAccounts);
  }
}

"""Membership: lists of members, signatories, observers and contributors, told without a verb that ties them together."""

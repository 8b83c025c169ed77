CREATE INDEX `region_peers_peer` ON `region_peers` (`peer_code`);--> statement-breakpoint
CREATE INDEX `representative_listings_chain` ON `representative_listings` (`chain_id`);--> statement-breakpoint
CREATE INDEX `surveys_region` ON `surveys` (`region_code`);--> statement-breakpoint
CREATE INDEX `surveys_chain` ON `surveys` (`chain_id`);--> statement-breakpoint
CREATE INDEX `role_grants_region_code` ON `role_grants` (`region_code`);--> statement-breakpoint
CREATE INDEX `role_grants_granted_by` ON `role_grants` (`granted_by`);--> statement-breakpoint
CREATE INDEX `passkey_challenges_account` ON `passkey_challenges` (`account_id`);
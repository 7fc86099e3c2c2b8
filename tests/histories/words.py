"""What the histories are about: per history its tables with their columns, and what tables come to be called later.

A line is `table: column column … > parent parent`. Behind a column's name stands its kind (`:flag`, `:count`,
`:moment`, `:day`, `:json`, `:cents`, `:real`, `:bytes`; text without one) and `!` if it is required and unique,
`*` if it is required. A parent with `?` may be missing.
"""

DOMAINS = {
    "bookmarks": """
        users: email! name* role* settings:json created_at:moment updated_at:moment
        folders: title* icon position:count is_shared:flag created_at:moment > users folders?
        bookmarks: url* title note is_favourite:flag rating:count archived_at:moment created_at:moment updated_at:moment > users folders?
        tags: name! color > users
        bookmark_tags: > bookmarks tags
        highlights: quote* color note start_offset:count end_offset:count created_at:moment > bookmarks
        snapshots: object_key! media_type* size:count taken_at:moment checksum:bytes > bookmarks
        feeds: url! title fetched_at:moment is_paused:flag failures:count > users
        feed_items: guid* title published_at:moment > feeds bookmarks?
        rules: name* condition:json action:json is_enabled:flag position:count > users
        webhooks: url* secret events:json last_status:count > users
        invites: code! email expires_at:moment used_at:moment > users
        imports: source* state* total:count done:count error started_at:moment > users
    """,
    "shares": """
        User: username! email! isAdmin:flag totpSecret createdAt:moment updatedAt:moment
        Session: token! expiresAt:moment userAgent ip > User
        Share: slug! title description expiresAt:moment isLocked:flag views:count createdAt:moment > User?
        File: name* size:count mediaType checksum:bytes createdAt:moment > Share
        ShareSecurity: password maxViews:count > Share
        ShareRecipient: email* notifiedAt:moment > Share
        ReverseShare: token! maxBytes:count remainingUses:count expiresAt:moment > User
        Config: key! value kind* position:count isSecret:flag updatedAt:moment
        ResetToken: token! expiresAt:moment > User
        LoginToken: token! isUsed:flag expiresAt:moment > User
        OAuthUser: provider* providerUserId* createdAt:moment > User
        Download: at:moment country bytes:count > File
        Quota: maxBytes:count maxShares:count resetsOn:day > User
    """,
    "vault": """
        users: email! display_name* password_hash:bytes iterations:count verified_at:moment created_at:moment updated_at:moment
        devices: name* kind:count push_token refresh_token! created_at:moment > users
        organizations: name* billing_email* private_key created_at:moment
        memberships: kind:count status:count akey > users organizations
        folders: name* created_at:moment updated_at:moment > users
        ciphers: kind:count name* notes fields:json data:json favourite:flag deleted_at:moment created_at:moment updated_at:moment > users? organizations?
        folder_ciphers: > folders ciphers
        collections: name* external_id > organizations
        cipher_collections: > ciphers collections
        attachments: file_name* size:count akey > ciphers
        sends: name* kind:count data:json password_hash:bytes access_count:count max_access_count:count expires_at:moment deleted_at:moment > users
        policies: kind:count is_enabled:flag data:json > organizations
        events: kind:count happened_at:moment ip device_kind:count > users? organizations?
        grants: email status:count wait_days:count notified_at:moment > users
    """,
    "media": """
        scenes: path! checksum! title details duration:real size:count rating:count created_at:moment updated_at:moment
        studios: name! url image:bytes details created_at:moment > studios?
        performers: name* gender url birth_day:day country height:count image:bytes created_at:moment
        tags: name! details image:bytes created_at:moment
        galleries: path! title details rating:count created_at:moment > studios?
        images: path! title rating:count width:count height:count > galleries? studios?
        movies: name* duration:count director synopsis release_day:day > studios?
        scene_tags: > scenes tags
        scene_performers: > scenes performers
        scene_movies: > scenes movies
        gallery_images: > galleries images
        markers: title* seconds:real > scenes tags
        captions: language* file_name* kind > scenes
        files: base_name* size:count modified_at:moment > folders
        folders: path! modified_at:moment > folders?
        fingerprints: kind* value:bytes > files
        saved_filters: name* mode* filter:json
    """,
    "boards": """
        workspaces: slug! title* settings:json created_at:moment
        members: email! name* role* is_guest:flag last_seen_at:moment created_at:moment > workspaces
        boards: title* description kind* is_template:flag created_at:moment updated_at:moment > workspaces members?
        lists: title* position:real > boards
        cards: title* body position:real due_on:day is_done:flag created_at:moment updated_at:moment > lists members?
        checklists: title* position:real > cards
        checklist_items: body* is_checked:flag position:real > checklists
        comments: body* created_at:moment > cards members?
        labels: name* color > boards
        card_labels: > cards labels
        files: name* size:count object_key! created_at:moment > cards
        subscriptions: kind* notified_at:moment > members cards?
        invites: code! role* expires_at:moment > workspaces
        activities: verb* payload:json happened_at:moment > boards members?
    """,
    "recipes": """
        households: name* locale created_at:moment
        cooks: email! name* is_admin:flag created_at:moment > households
        recipes: title* description instructions servings:count minutes:count rating:real source_url created_at:moment updated_at:moment > households cooks?
        units: name! plural abbreviation
        foods: name! plural density:real > food_groups?
        food_groups: name! position:count
        ingredients: quantity:real note position:count > recipes foods units?
        steps: body* position:count minutes:count > recipes
        tags: name! slug!
        recipe_tags: > recipes tags
        meal_plans: planned_on:day meal* note > households recipes?
        shopping_lists: title* is_closed:flag created_at:moment > households
        shopping_items: body* quantity:real is_checked:flag position:count > shopping_lists foods? units?
        photos: object_key! caption position:count > recipes
        reviews: stars:count body written_at:moment > recipes cooks
    """,
    "music": """
        user: user_name! name* email password is_admin:flag last_login_at:moment created_at:moment updated_at:moment
        artist: name* sort_name biography album_count:count size:count image_url
        album: name* sort_name year:count genre compilation:flag duration:real size:count created_at:moment > artist
        media_file: path! title* track_number:count disc_number:count duration:real bit_rate:count size:count lyrics updated_at:moment > album artist
        playlist: name* comment is_public:flag duration:real created_at:moment updated_at:moment > user
        playlist_tracks: position:count > playlist media_file
        player: name* client* ip_address last_seen_at:moment max_bit_rate:count > user
        annotation: play_count:count played_at:moment rating:count starred_at:moment > user media_file
        bookmark: comment position:count changed_at:moment > user media_file
        share: description expires_at:moment visits:count created_at:moment > user
        radio: name! stream_url* home_page_url
        transcoding: name! target_format* command default_bit_rate:count
        scrobble_buffer: service* played_at:moment enqueued_at:moment > user media_file
        genre: name!
        album_genres: > album genre
    """,
    "hours": """
        people: email! name* hourly_cents:cents time_zone created_at:moment
        clients: name! note is_archived:flag
        projects: name* color budget_minutes:count is_billable:flag archived_at:moment created_at:moment > clients?
        tasks: name* is_done:flag position:count > projects
        entries: description started_at:moment ended_at:moment is_billable:flag created_at:moment > people projects tasks?
        tags: name!
        entry_tags: > entries tags
        invoices: number! issued_on:day due_on:day total_cents:cents paid_at:moment > clients
        invoice_lines: description* minutes:count cents:cents position:count > invoices entries?
        absences: kind* first_day:day last_day:day note > people
        targets: weekday:count minutes:count > people
        reports: title* filter:json is_shared:flag created_at:moment > people
        integrations: service* token settings:json synced_at:moment > people
    """,
    "microblog": """
        actors: uri! handle* display_name summary inbox_url public_key is_local:flag created_at:moment
        objects: uri! kind* properties:json is_local:flag published_at:moment created_at:moment > actors
        outbox: target* published_at:moment > actors objects
        inbox: received_at:moment > actors objects
        follows: state* created_at:moment > actors
        notifications: kind* seen_at:moment created_at:moment > actors objects?
        favourites: created_at:moment > actors objects
        reblogs: created_at:moment > actors objects
        replies: created_at:moment > objects actors
        clients: name* secret redirect_uris:json scopes website
        subscriptions: endpoint! key_p256dh key_auth alert_follow:flag alert_reply:flag > actors clients?
        peers: domain! software first_seen_at:moment is_blocked:flag
        keys: name! request_hash expires_at:moment > objects?
        hashtags: tag* created_at:moment > objects
        relays: uri! state*
    """,
    "portal": """
        users: username! email groups_csv last_seen_at:moment created_at:moment
        identity_checks: jti! action* issued_at:moment expires_at:moment consumed_at:moment ip > users
        totp_setups: issuer* secret:bytes digits:count period:count created_at:moment last_used_at:moment > users
        totp_history: step:bytes created_at:moment > totp_setups
        security_keys: kid! description* public_key:bytes sign_count:count is_clone:flag created_at:moment last_used_at:moment > users
        attempts: is_successful:flag ip kind* request_uri happened_at:moment > users?
        bans: ip! reason expires_at:moment revoked_at:moment
        one_time_codes: signature! code:bytes intent* expires_at:moment consumed_at:moment > users
        preferences: second_factor has_totp:flag has_key:flag > users
        consents: client_id* scopes* form responded_at:moment is_granted:flag created_at:moment > users?
        consent_sessions: challenge_id! requested_at:moment expires_at:moment > consents?
        access_tokens: signature! session_data:bytes is_active:flag requested_at:moment > consents
        refresh_tokens: signature! session_data:bytes is_active:flag requested_at:moment > consents access_tokens?
        known_ips: ip* user_agent first_seen_at:moment last_seen_at:moment > users
        encryption: name! value:bytes
    """,
    "photos": """
        accounts: name* url kind sync_interval:count is_sync:flag synced_at:moment created_at:moment
        cameras: slug! make model kind
        lenses: slug! make model
        places: label* city state country keywords
        photos: uid! title caption taken_at:moment latitude:real longitude:real quality:count is_private:flag updated_at:moment deleted_at:moment > cameras? lenses? places?
        files: path! hash:bytes size:count width:count height:count orientation:count is_primary:flag modified_at:moment > photos
        albums: uid! title* kind* filter caption is_favourite:flag created_at:moment updated_at:moment
        album_photos: > albums photos
        labels: slug! name* priority:count is_favourite:flag
        photo_labels: > photos labels
        subjects: uid! name* alias is_hidden:flag
        faces: uid! embedding:bytes sample_radius:real matched_at:moment > subjects?
        markers: uid! x:real y:real w:real h:real score:count > files faces? subjects?
        links: token! expires_at:moment views:count > albums?
        duplicates: file_name! hash:bytes modified_at:moment
    """,
    "newsletter": """
        authors: email! pen_name* bio avatar_key created_at:moment
        publications: slug! title* tagline from_address created_at:moment > authors
        issues: slug* subject* body state* scheduled_at:moment sent_at:moment updated_at:moment > publications authors?
        readers: email! name locale confirmed_at:moment bounced_at:moment created_at:moment
        subscriptions: plan* source started_at:moment ended_at:moment > publications readers
        segments: name* query:json > publications
        deliveries: state* provider_ref sent_at:moment opened_at:moment clicks:count > issues readers
        links: target* position:count clicks:count > issues
        payments: provider_ref! cents:cents currency* paid_at:moment refunded_at:moment > subscriptions
        templates: name* html version:count > publications
        assets: object_key! alt size:count > issues?
        polls: question* closes_at:moment > issues
        poll_options: label* votes:count position:count > polls
        suppressions: email! reason created_at:moment
    """,
    "shop": """
        suppliers: code! name* email phone lead_days:count
        warehouses: code! name* city is_active:flag
        categories: slug! title* position:count > categories?
        products: sku! title* description price_cents:cents weight:real is_active:flag created_at:moment updated_at:moment > categories? suppliers?
        variants: sku! title* price_cents:cents barcode > products
        stock: quantity:count reserved:count counted_at:moment > warehouses variants
        movements: quantity:count reason* moved_at:moment > warehouses variants
        customers: email! name* phone note created_at:moment
        addresses: street* city* postal_code country* > customers
        orders: number! state* total_cents:cents note placed_at:moment shipped_at:moment > customers addresses?
        order_lines: quantity:count unit_cents:cents title > orders variants
        shipments: carrier* tracking_code shipped_at:moment delivered_at:moment > orders warehouses
        returns: reason* received_at:moment refund_cents:cents > orders
        coupons: code! percent:count starts_on:day ends_on:day uses:count
        price_history: price_cents:cents valid_from:day > variants
    """,
    "chat": """
        rooms: room_id! name topic avatar_url is_encrypted:flag is_favourite:flag state:json
        members: display_name avatar_url membership* data:json > rooms
        events: event_id! kind* content:json sent_at:moment received_at:moment sender > rooms
        receipts: kind* event_id* sent_at:moment > rooms members?
        drafts: body reply_to saved_at:moment > rooms
        presence: user_id! status last_active_at:moment
        profiles: user_id! display_name avatar_url
        keys: name! value:bytes
        sessions: session_id! sender_key:bytes pickle:bytes is_backed_up:flag > rooms?
        devices: device_id! user_id* ed25519:bytes is_trusted:flag is_deleted:flag
        media: uri! content:bytes size:count last_used_at:moment is_pinned:flag
        send_queue: transaction_id! content:json is_wedged:flag priority:count created_at:moment > rooms
        dependents: parent_transaction_id* kind* content:json > send_queue
        threads: root_id! reply_count:count latest_at:moment > rooms
    """,
}

# What tables and columns come to be called when somebody thinks of a better word.
BETTER_WORDS = {
    "title": "heading", "note": "remark", "body": "content", "url": "address", "kind": "category", "position": "sort_order",
    "description": "summary", "details": "about", "settings": "preferences_json", "size": "byte_size", "state": "status",
    "quantity": "amount", "comment": "annotation_text", "email": "email_address", "happened_at": "occurred_at",
    "started_at": "begun_at", "views": "view_count", "userAgent": "browser", "description_html": "html", "data": "payload",
    "folders": "collections_of", "rules": "automations", "Session": "UserSession", "Config": "Setting", "grants": "emergency_access",
    "policies": "organization_policies", "markers": "scene_points", "movies": "groups_of_scenes", "lists": "columns_of_board",
    "subscriptions": "watches", "photos": "pictures", "absences": "leaves", "targets": "weekly_targets", "relays": "relay_servers",
    "replies": "reply_links", "bans": "banned_addresses", "attempts": "authentication_attempts", "labels": "topics",
    "links": "share_links", "segments": "audiences", "stock": "inventory", "coupons": "discounts", "presence": "presences",
    "drafts": "composer_drafts", "radio": "internet_radio", "player": "client_player", "foods": "ingredients_known",
    "clients": "customers_of_ours", "reports": "saved_reports", "known_ips": "known_addresses", "polls": "questionnaires",
}
